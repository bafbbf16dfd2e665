// A person whose client has Element's present encryption. One JSON object per line: orders come on standard input
// as {"id", "do", ...}, each is answered by {"id", "result"} or {"id", "error"}; what the person sees is told as {"seen", ...}.
// The end of standard input is the end of the person.
import readline from "node:readline";
import { Attachment, EncryptedAttachment } from "@matrix-org/matrix-sdk-crypto-wasm";
import * as sdk from "matrix-js-sdk";
import { AllDevicesIsolationMode, OnlySignedDevicesIsolationMode } from "matrix-js-sdk/lib/crypto-api/index.js";
import { VerificationRequestEvent } from "matrix-js-sdk/lib/crypto-api/verification.js";
import { logger as libraryLog } from "matrix-js-sdk/lib/logger.js";

const write = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr); // the libraries log on it; it belongs to the protocol
const say = (line) => write(JSON.stringify(line) + "\n");
const silent = () => {};
const logger = { trace: silent, debug: silent, info: silent, warn: silent, error: silent, getChild: () => logger };
libraryLog.setLevel?.("silent");

const ENCRYPTION = { type: "m.room.encryption", state_key: "", content: { algorithm: "m.megolm.v1.aes-sha2" } };
const SHIELDS = ["none", "grey", "red"];
let client, crypto;

/** Resolves when the check is true, looking again after each answer of the homeserver. */
function until(check) {
  return new Promise((resolve) => {
    const look = () => {
      if (!check()) return;
      client.off("sync", look);
      resolve();
    };
    client.on("sync", look);
    look();
  });
}

let told = Promise.resolve();

/** What was shown first is told first: to find out its shield takes a while. */
function report(event) {
  told = told.then(() => tell(event));
}

async function tell(event) {
  if (event.getSender() === client.getUserId()) return;
  const facts = { room: event.getRoomId(), sender: event.getSender(), event: event.getId(), type: event.getType(), encrypted: event.isEncrypted() };
  if (event.isDecryptionFailure()) return say({ seen: "unreadable", ...facts, reason: event.decryptionFailureReason });
  const shield = event.isEncrypted() ? await crypto.getEncryptionInfoForEvent(event) : null;
  say({ seen: "message", ...facts, content: event.getOriginalContent(), relation: event.getWireContent()["m.relates_to"] ?? null,
    redacts: event.getAssociatedId() ?? null, shield: SHIELDS[shield?.shieldColour] ?? "none", reason: shield?.shieldReason ?? null });
}

function watch() {
  client.on("Room.timeline", (event, _room, toStart, _removed, data) => {
    if (data.liveEvent && !toStart && !event.isEncrypted() && !event.isState()) report(event);
  });
  client.on("Event.decrypted", report);
  client.on("RoomMember.membership", (event, member) => {
    const { userId: user, roomId: room, membership } = member;
    say({ seen: "membership", room, user, membership, sender: event.getSender() });
  });
}

const joined = (room, user) => until(() => client.getRoom(room)?.getMember(user)?.membership === "join");

async function create(options) {
  const { room_id: room } = await client.createRoom({ ...options, initial_state: [ENCRYPTION] });
  await until(() => client.getRoom(room)?.hasEncryptionStateEvent());
  return room;
}

const sent = async (answer) => (await answer).event_id;

const orders = {
  async login({ homeserver, name, password, device, bootstrap, isolate }) {
    const auth = { type: "m.login.password", identifier: { type: "m.id.user", user: name }, password };
    const login = await sdk.createClient({ baseUrl: homeserver, logger }).loginRequest({ ...auth, device_id: device ?? undefined });
    client = sdk.createClient({ baseUrl: homeserver, logger, userId: login.user_id, deviceId: login.device_id,
      accessToken: login.access_token, verificationMethods: ["m.sas.v1"], cryptoCallbacks: {} });
    await client.initRustCrypto({ useIndexedDB: false }); // keys live as long as the process
    crypto = client.getCrypto();
    crypto.setDeviceIsolationMode(isolate ? new OnlySignedDevicesIsolationMode() : new AllDevicesIsolationMode(false));
    if (bootstrap)
      await crypto.bootstrapCrossSigning({ setupNewCrossSigning: true, authUploadDeviceSigningKeys: (upload) => upload(auth) });
    watch();
    await client.startClient({ initialSyncLimit: 200 }); // of what is beyond, a busy client would never hear
    await until(() => client.isInitialSyncComplete());
    return { user_id: login.user_id, device_id: login.device_id };
  },

  async chat({ bot, patient }) {
    const room = await create({ preset: "trusted_private_chat", is_direct: true, invite: [bot] });
    if (patient) await joined(room, bot);
    return room;
  },

  room: ({ name, invite }) => create({ preset: "private_chat", name, invite }),

  async join({ room }) {
    await client.joinRoom(room);
    await joined(room, client.getUserId());
  },

  joined: ({ room, user }) => joined(room, user),

  invite: ({ room, user }) => client.invite(room, user),

  leave: ({ room }) => client.leave(room),

  send: ({ room, type, content }) => sent(client.sendEvent(room, null, type, content)),

  redact: ({ room, event }) => sent(client.redactEvent(room, event)),

  async sendFile({ room, data, content }) {
    const sealed = Attachment.encrypt(Buffer.from(data, "base64"));
    const upload = await client.uploadContent(Buffer.from(sealed.encryptedData), { type: "application/octet-stream", includeFilename: false });
    const file = { ...JSON.parse(sealed.mediaEncryptionInfo), url: upload.content_uri };
    return sent(client.sendEvent(room, null, "m.room.message", { ...content, file }));
  },

  async fetchFile({ file }) {
    const { url, ...keys } = file;
    const address = client.mxcUrlToHttp(url, undefined, undefined, undefined, false, true, true);
    const answer = await fetch(address, { headers: { Authorization: `Bearer ${client.getAccessToken()}` } });
    if (!answer.ok) throw new Error(`the file is refused: ${answer.status}`);
    const sealed = new EncryptedAttachment(new Uint8Array(await answer.arrayBuffer()), JSON.stringify(keys));
    return Buffer.from(Attachment.decrypt(sealed)).toString("base64");
  },

  async devices({ user }) {
    const ids = [...((await crypto.getUserDeviceInfo([user], true)).get(user)?.keys() ?? [])];
    const signed = ids.map(async (id) => [id, (await crypto.getDeviceVerificationStatus(user, id))?.signedByOwner ?? false]);
    return Object.fromEntries(await Promise.all(signed));
  },

  /** The ids of all events as a client shows them, whichever could be read first. */
  order: ({ room }) => client.getRoom(room).getLiveTimeline().getEvents().map((event) => event.getId()),

  async verify({ room, user }) {
    const request = await crypto.requestVerificationDM(user, room);
    request.on(VerificationRequestEvent.Change, () => say({ seen: "verification", room, phase: request.phase, code: request.cancellationCode }));
  },
};

async function obey(line) {
  const { id, do: order, ...details } = JSON.parse(line);
  try {
    say({ id, result: (await orders[order](details)) ?? null });
  } catch (error) {
    say({ id, error: `${error.name}: ${error.message}` });
  }
}

readline.createInterface({ input: process.stdin }).on("line", obey).on("close", () => process.exit(0));
