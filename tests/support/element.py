"""A person in Element's web interface, driven through Debian's Chromium.

async with chromium() as browser:
    anna = await element_user(browser, address, folder)
    await anna.log_in("anna", "secret")
    await anna.open_chat("@bot:hs.test")
    await anna.say("!agenda", expect="Diese Woche")
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox",  # it runs as root in the pipeline
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
SCREENSHOTS = "THEMENBOTE_SCREENSHOTS"  # the variable that names a folder to keep them in
PATIENCE = 90_000  # milliseconds
WRITING = ".mx_BasicMessageComposer_input"
SHOWN = (
    "text => [...document.querySelectorAll('.mx_EventTile_body')].some(tile => tile.innerText.includes(text))"
)
TEXTS = "tiles => tiles.map(tile => tile.innerText)"
ICONS = "tiles => tiles.map(tile => tile.querySelector('[class*=e2eIcon]')?.className).filter(Boolean)"
UNREADABLE_ICON = "decryption_failure"
UNREADABLE = """since => {  // of all that the client knows: tiles out of view are not drawn
  const events = clientOf().getRooms().flatMap(room => room.getLiveTimeline().getEvents());
  return events.filter(event => event.getTs() >= since && event.isDecryptionFailure()).length;
}"""
NOW = "Date.now()"
OPEN_CHAT = """async bot => {
  const encryption = { type: 'm.room.encryption', state_key: '', content: { algorithm: 'm.megolm.v1.aes-sha2' } };
  const chat = { preset: 'trusted_private_chat', is_direct: true, invite: [bot], initial_state: [encryption] };
  const { room_id: room } = await clientOf().createRoom(chat);
  await clientOf().setAccountData('m.direct', { [bot]: [room] });
  location.hash = '#/room/' + room;
  return room;
}"""


class ElementUser:
    def __init__(self, page: Page, folder: Path) -> None:
        self.page = page
        self._folder = folder
        self._login = 0  # milliseconds since 1970

    async def log_in(self, name: str, password: str) -> None:
        await self.page.fill("#mx_LoginForm_username", name)
        await self.page.fill("#mx_LoginForm_password", password)
        await self.page.click(".mx_Login_submit")
        await self.page.wait_for_selector(".mx_LeftPanel")
        self._login = await self.page.evaluate(NOW)

    async def open_chat(self, bot: str) -> str:
        """A new encrypted direct chat, as the button for it makes one; returns the room's id."""
        room = str(await self.page.evaluate(OPEN_CHAT, bot))
        await self.page.wait_for_selector(WRITING)
        return room

    async def open_room(self, room: str) -> None:
        await self.page.evaluate("room => { location.hash = '#/room/' + room }", room)
        await self.page.wait_for_selector(WRITING)

    async def type(self, text: str) -> None:
        await self.page.click(WRITING)
        await self.page.keyboard.type(text, delay=5)
        await self.page.keyboard.press("Enter")

    async def say(self, text: str, *, expect: str) -> None:
        await self.type(text)
        await self.sees(expect)

    async def sees(self, text: str) -> None:
        """Returns when a message with this text is on the screen."""
        await self.page.wait_for_function(SHOWN, arg=text)

    async def dialog(self) -> str:
        """The text of the open dialog; its main button is `.mx_Dialog_primary`."""
        return await self.page.locator(".mx_Dialog").inner_text()

    async def messages(self) -> list[str]:
        return list(await self.page.eval_on_selector_all(".mx_EventTile_body", TEXTS))

    async def shields(self) -> list[str]:
        """The encryption warnings beside messages; none when the sender's device is cross-signed."""
        icons = await self.page.eval_on_selector_all(".mx_EventTile", ICONS)
        return [icon for icon in icons if UNREADABLE_ICON not in icon]

    async def unreadable(self) -> int:
        """How many messages since the login cannot be decrypted; for those from before nobody has a key."""
        return int(await self.page.evaluate(UNREADABLE, self._login))

    async def screenshot(self, name: str) -> None:
        await self.page.screenshot(path=self._folder / f"{name}.png")


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


async def element_user(browser: Browser, address: str, folder: Path) -> ElementUser:
    """In a private window, at the login. Screenshots go into the folder, or into the one that the environment names."""
    page = await browser.new_page(viewport={"width": 1280, "height": 860}, locale="de-DE")
    page.set_default_timeout(PATIENCE)
    await page.goto(address)
    return ElementUser(page, Path(os.environ.get(SCREENSHOTS, folder)))
