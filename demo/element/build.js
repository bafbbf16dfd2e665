// Builds Element's interface from npm into dist/: `matrix-react-sdk` is the last release of it that npm has (AGPL: built on the
// spot for a try-out, never shipped). Runs in the folder that holds node_modules. Why the oddities: docs/adr.
import fs from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import postcss from "postcss";
import easings from "postcss-easings";
import hexrgba from "postcss-hexrgba";
import imports from "postcss-import";
import mixins from "postcss-mixins";
import nested from "postcss-nested";
import scss from "postcss-scss";
import variables from "postcss-simple-vars";

const at = (...parts) => path.resolve(...parts);
const modules = at("node_modules");
const sdk = at(modules, "matrix-react-sdk");
const out = at("dist");
const browserFirst = ["browser", "module", "main"];

fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(at(out, "i18n"), { recursive: true });
for (const language of ["en_EN", "de_DE"])
  fs.copyFileSync(at(sdk, `src/i18n/strings/${language}.json`), at(out, `i18n/${language}.json`));
fs.writeFileSync(at(out, "i18n/languages.json"), JSON.stringify({ en: "en_EN.json", de: "de_DE.json" }));

/** An .svg is a URL by default and a React component as Icon. */
function component(source) {
  const [, head = "", inner = ""] = source.match(/<svg([^>]*)>([\s\S]*)<\/svg>/) ?? [];
  const kept = ["width", "height", "viewBox", "fill", "stroke"];
  const attributes = Object.fromEntries([...head.matchAll(/([\w:-]+)="([^"]*)"/g)].map((found) => found.slice(1)).filter(([name]) => kept.includes(name)));
  const url = "data:image/svg+xml;base64," + Buffer.from(source).toString("base64");
  return `import React from "react";
    export const Icon = React.forwardRef((props, ref) => React.createElement("svg", { ...${JSON.stringify(attributes)}, ...props, ref,
      dangerouslySetInnerHTML: { __html: ${JSON.stringify(inner)} } }));
    export const ReactComponent = Icon;
    export default ${JSON.stringify(url)};`;
}

const loaders = { name: "loaders", setup(build) {
  build.onLoad({ filter: /\.svg$/ }, async ({ path: file }) => (
    { loader: "js", resolveDir: at("."), contents: component(await fs.promises.readFile(file, "utf8")) }));
  build.onResolve({ filter: /^\$webapp\/i18n\/languages\.json$/ }, () => ({ path: "languages", namespace: "stub" }));
  const unused = /(encoderWorker|waveWorker|decoderWorker)(\.min)?(\.js|\.wasm)?$|RecorderWorklet$|^!!raw-loader!|^(stream|fs|path|crypto)$/;
  build.onResolve({ filter: unused }, (wanted) => ({ path: wanted.path, namespace: "stub" }));
  build.onLoad({ filter: /.*/, namespace: "stub" }, ({ path: name }) => (
    { loader: "js", contents: `export default ${name === "languages" ? '"i18n/languages.json"' : '"none"'}` }));
} };

await esbuild.build({ entryPoints: { bundle: "src/app.js" }, outdir: out, bundle: true, splitting: true, format: "esm",
  platform: "browser", target: "es2022", keepNames: true, logLevel: "error", plugins: [loaders], inject: ["src/shim.js"], jsx: "transform",
  mainFields: ["matrix_src_browser", "matrix_src_main", ...browserFirst], resolveExtensions: [".tsx", ".ts", ".mjs", ".js", ".json"],
  define: { "process.env.NODE_ENV": '"production"', "process.env.VERSION": '"test"', global: "globalThis" },
  alias: { react: at(modules, "react"), "react-dom": at(modules, "react-dom"), "react-dom/server": at(modules, "react-dom/server.browser.js") },
  loader: Object.fromEntries(["png", "jpg", "gif", "wasm", "ttf", "woff", "woff2", "mp3", "ogg"].map((ending) => [`.${ending}`, "file"])
    .concat([[".html", "text"]])) });
for (const worker of ["indexeddb", "blurhash", "playback"])      // asked for under this very name; serve them as JavaScript
  await esbuild.build({ entryPoints: [at(sdk, `src/workers/${worker}.worker.ts`)], outfile: at(out, `${worker}.worker.ts`), bundle: true,
    format: "iife", platform: "browser", inject: ["src/shim.js"], define: { global: "globalThis" }, logLevel: "error", mainFields: browserFirst });

const theme = at(sdk, "res/themes/light/css/light.pcss");
const resolve = (id, base) => (/^(highlight\.js|github-markdown|@|maplibre|katex)/.test(id) ? at(modules, id) : at(base, id));
const styled = await postcss([imports({ skipDuplicates: false, resolve }), mixins(), variables(), nested(), easings(), hexrgba()])
  .process(fs.readFileSync(theme, "utf8"), { from: theme, parser: scss.parse });
const copied = (from, to, url) => {
  if (fs.existsSync(from)) {
    fs.mkdirSync(path.dirname(at(out, to)), { recursive: true });
    fs.copyFileSync(from, at(out, to));
  }
  return `url("${url}")`;
};
const css = styled.css
  .replace(/url\((["']?)(?:(?:\.\.\/)+|\$\(res\)\/|\/)?(img|fonts|media)\/([^"')]+)\1\)/g, (_, quote, folder, file) => {
    const plain = `${folder}/${file.split(/[?#]/)[0]}`;
    return copied(at(sdk, "res", plain), plain, `${folder}/${file}`);
  })
  .replace(/url\((["']?)[^"')]*@vector-im\/compound-design-tokens\/icons\/([^"')]+)\1\)/g, (_, quote, file) => (
    copied(at(modules, "@vector-im/compound-design-tokens/icons", file), `icons/${file}`, `icons/${file}`)));
fs.writeFileSync(at(out, "theme.css"), css);
fs.cpSync(at(modules, "@vector-im/compound-design-tokens/assets/web/css"), at(out, "tokens"), { recursive: true });
fs.copyFileSync(at(modules, "@vector-im/compound-web/dist/style.css"), at(out, "compound.css"));

const sheets = ["tokens/compound-design-tokens.css", "compound.css", "bundle.css", "theme.css"];
fs.writeFileSync(at(out, "index.html"), `<!doctype html><html lang="de"><meta charset="utf-8"><title>Element (test)</title>
${sheets.map((sheet) => `<link rel="stylesheet" href="${sheet}">`).join("\n")}
<body class="cpd-theme-light" style="height:100%;margin:0"><div id="matrixchat" style="height:100%"></div>
<script type="module" src="bundle.js"></script></body></html>`);
