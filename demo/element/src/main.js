// The whole interface: MatrixChat, and the little that Element puts around it.
import { AutoDiscovery } from "matrix-js-sdk/src/matrix";
import BasePlatform from "matrix-react-sdk/src/BasePlatform";
import MatrixChat from "matrix-react-sdk/src/components/structures/MatrixChat";
import { setLanguage } from "matrix-react-sdk/src/languageHandler";
import { MatrixClientPeg } from "matrix-react-sdk/src/MatrixClientPeg";
import DeviceListener from "matrix-react-sdk/src/DeviceListener";
import PlatformPeg from "matrix-react-sdk/src/PlatformPeg";
import SdkConfig from "matrix-react-sdk/src/SdkConfig";
import AutoDiscoveryUtils from "matrix-react-sdk/src/utils/AutoDiscoveryUtils";
import React from "react";
import ReactDOM from "react-dom";

class Browser extends BasePlatform {
  async getConfig() { return {}; }
  async getAppVersion() { return "demo"; }
  async canSelfUpdate() { return false; }
  async requestNotificationPermission() { return "denied"; }
  getDefaultDeviceDisplayName() { return "Element (Themenbote)"; }
  getHumanReadableName() { return "Browser"; }
  supportsNotifications() { return false; }
  maySendNotifications() { return false; }
  startUpdateCheck() {}
  reload() { location.reload(); }
}

async function validated(homeserver, serverName) {
  const found = await AutoDiscovery.fromDiscoveryConfig({ "m.homeserver": { base_url: homeserver, server_name: serverName } });
  return Object.assign(await AutoDiscoveryUtils.buildValidatedConfigFromDiscovery(serverName, found, true), { isDefault: true });
}

export async function start(homeserver, serverName, language) {
  PlatformPeg.set(new Browser());
  await setLanguage([language, "en"]);
  SdkConfig.add({ validated_server_config: await validated(homeserver, serverName) });
  window.clientOf = () => MatrixClientPeg.get(); // for the calls of the smoke test

  let chat;
  let current = "";
  const keep = (element) => {
    chat ??= element;
  };
  addEventListener("hashchange", () => {
    const wanted = location.hash.slice(2);
    if (wanted !== current) chat?.showScreen((current = wanted));
  });
  ReactDOM.render(
    React.createElement(MatrixChat, {
      ref: keep,
      config: SdkConfig.get(),
      realQueryParams: {},
      startingFragmentQueryParams: {},
      enableGuest: false,
      initialScreenAfterLogin: { screen: "home" }, // a room opened before the first sync after a reload could not encrypt
      defaultDeviceDisplayName: "Element (Themenbote)",
      onTokenLoginCompleted: () => {},
      onNewScreen: (screen) => {
        location.hash = `#/${(current = screen)}`;
        if (screen === "welcome") queueMicrotask(() => chat.showScreen("login")); // there is no welcome page here
        DeviceListener.sharedInstance().dismissEncryptionSetup(); // a try-out needs no backup of its keys
      },
    }),
    document.getElementById("matrixchat"),
  );
}
