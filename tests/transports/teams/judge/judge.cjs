// Reads cards (a JSON list in the first file) as version 1.5 and writes what is wrong with each into the second file.
"use strict";

globalThis.window = globalThis; // its bundle is made for browsers
const fs = require("node:fs");
const path = require("node:path");
const bundle = path.join(process.cwd(), "node_modules", "adaptivecards", "dist", "adaptivecards.min.js");
const { AdaptiveCard, HostConfig, SerializationContext, Versions } = require(bundle);

function faults(json) {
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } }); // as Teams has it
  card.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, place) => context.getEventAt(place));
  return [...events, ...card.validateProperties().validationEvents].map((event) => event.message);
}

const [cards, verdict] = process.argv.slice(2);
fs.writeFileSync(verdict, JSON.stringify(JSON.parse(fs.readFileSync(cards, "utf-8")).map(faults)));
