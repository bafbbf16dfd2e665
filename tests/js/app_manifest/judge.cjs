// What Microsoft's own schemas say of the JSON files that are named, as one object: each file's complaints.
"use strict";

const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { AppManifestUtils } = require("@microsoft/app-manifest");

// The package brings the schemas along; asked by address alone it would fetch them.
const schemas = join(dirname(require.resolve("@microsoft/app-manifest")), "json-schemas", "teams");

// In two patterns for translations a bracket is not escaped, which strict regular expressions refuse.
function schemaOf(file) {
  const text = readFileSync(join(schemas, ...file.$schema.split("/").slice(-2)), "utf8");
  return JSON.parse(text.replaceAll("\\\\b]", "\\\\b\\\\]"));
}

async function judge(paths) {
  const said = {};
  for (const path of paths) {
    const file = JSON.parse(readFileSync(path, "utf8"));
    said[path] = await AppManifestUtils.validateAgainstSchema(file, schemaOf(file));
  }
  return said;
}

judge(process.argv.slice(2)).then((said) => console.log(JSON.stringify(said)));
