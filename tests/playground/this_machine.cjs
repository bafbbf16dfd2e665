// Keeps a program on this machine: it listens on the loopback address alone, and finds no other host.
"use strict";
const dns = require("node:dns");
const net = require("node:net");

const { listen } = net.Server.prototype;
net.Server.prototype.listen = function (place, ...rest) {
  return typeof place === "number" ? listen.call(this, place, "127.0.0.1", ...rest) : listen.call(this, place, ...rest);
};

const { lookup } = dns;
dns.lookup = (name, ...rest) => {
  if (name === "localhost" || net.isIP(name)) return lookup(name, ...rest);
  const error = Object.assign(new Error(`not on this machine: ${name}`), { code: "ENOTFOUND" });
  return process.nextTick(rest[rest.length - 1], error);
};
