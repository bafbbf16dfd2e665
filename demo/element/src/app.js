// Entry: SdkConfig must be filled before anything else of the interface is loaded, hence the dynamic import.
import "matrix-js-sdk/src/browser-index";
import SdkConfig from "matrix-react-sdk/src/SdkConfig";

const { homeserver, serverName, language } = await (await fetch("config.json")).json();
SdkConfig.put({
  brand: "Element",
  default_server_config: { "m.homeserver": { base_url: homeserver, server_name: serverName } },
  disable_guests: true,
  disable_3pid_login: true,
  disable_custom_urls: true,
  show_labs_settings: false,
  setting_defaults: {
    "UIFeature.feedback": false,
    "UIFeature.registration": false,
    "UIFeature.passwordReset": false,
  },
  features: { feature_release_announcement: false },
  sso_redirect_options: {},
});
const { start } = await import("./main");
await start(homeserver, serverName, language);
