// What the interface expects of Node, for the browser.
import { Buffer } from "buffer";

export { Buffer };
export const process = {
  env: { NODE_ENV: "production" },
  browser: true,
  version: "",
  versions: {},
  nextTick: (call, ...values) => queueMicrotask(() => call(...values)),
};
globalThis.Buffer ??= Buffer;
globalThis.process ??= process;
globalThis.global ??= globalThis;
