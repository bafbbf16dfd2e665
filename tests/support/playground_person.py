"""A person at the page of Microsoft's Agents Playground, in Debian's Chromium.

async with chromium() as browser:
    anna = await playground_person(browser, address, folder)
    await anna.say("neu", expect="Worum geht es")
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from playwright.async_api import Browser, FloatRect, Locator, Page, ViewportSize

from tests.support.element import PATIENCE, SCREENSHOTS

WRITING: Final = "[contenteditable=true][role=textbox]"
PEOPLE: Final = "#typeahead-menu"
CARD: Final = ".ac-adaptiveCard"
WITHOUT_LOG: Final = ":has(> * > * > * > [title='Hide log panel']) { display: none !important; }"
# The page is made for desks. On a phone what only surrounds the messages is put away, and its fixed widths are let go. The
# window stays as it is: at another width the page draws its cards anew, and forms lose what was filled in.
NARROW: Final = """
  [role=toolbar], h1, :has(> * > * > [aria-label=Chat]) {
    display: none !important;
  }
  #root { width: 390px !important; }
  #root * { min-width: 0 !important; }
  .fai-OutputCard { width: 300px !important; }
  .ac-preview-panel { max-width: 268px !important; }
"""
SCROLL: Final = """up => [...document.querySelectorAll('#root *')]
  .filter(one => ['auto', 'scroll'].includes(getComputedStyle(one).overflowY))
  .forEach(one => { one.scrollTop = up ? 0 : one.scrollHeight; })"""
COUNT: Final = "text => document.querySelector('#root').innerText.split(text).length - 1"
SEEN: Final = "([text, times]) => document.querySelector('#root').innerText.split(text).length - 1 >= times"
DESK: Final[ViewportSize] = {"width": 1280, "height": 1200}
PHONE: Final[FloatRect] = {"x": 0, "y": 0, "width": 390, "height": 1200}


class PlaygroundPerson:
    def __init__(self, page: Page, address: str, folder: Path) -> None:
        self.page = page
        self.address = address
        self.in_channel = False
        self._folder = folder

    async def open_channel(self, name: str) -> None:
        await self.page.get_by_role("treeitem", name=name).click()
        await self.page.get_by_role("button", name="Post", exact=True).wait_for()
        self.in_channel = True

    async def open_chat(self) -> None:
        await self.page.get_by_role("treeitem", name="Personal Chat").click()
        self.in_channel = False

    async def type(self, text: str) -> None:
        await self.page.locator(WRITING).first.click()
        await self.page.keyboard.type(text, delay=2)
        await self.page.keyboard.press("Enter")

    async def say(self, text: str, *, expect: str) -> None:
        before = await self.count(expect)
        await self.type(text)
        await self.sees(expect, before + 1)

    async def post(self, text: str, *, expect: str) -> None:
        """A new post in the channel that mentions the bot, as its menu of people does it."""
        before = await self.count(expect)
        await self.page.locator(WRITING).first.click()
        await self.page.keyboard.type("@The", delay=20)
        await self.page.locator(PEOPLE).get_by_role("menuitem", name="Themenbote").click()
        await self.page.keyboard.type(f" {text}", delay=2)
        await self.page.get_by_role("button", name="Post", exact=True).click()
        await self.sees(expect, before + 1)

    async def press(self, button: str, *, on: str, expect: str) -> None:
        """The button of the newest card with these words on it."""
        before = await self.count(expect)
        await self._card(on).get_by_role("button", name=button, exact=True).click()
        await self.sees(expect, before + 1)

    async def open_form(self, button: str, *, on: str, entry: str) -> None:
        await self._card(on).get_by_role("button", name=button, exact=True).click()
        await self.page.get_by_label(entry, exact=True).last.wait_for()

    async def fill(self, entry: str, value: str) -> None:
        await self.page.get_by_label(entry, exact=True).last.fill(value)

    async def entry(self, entry: str) -> str:
        """What stands in the form."""
        return await self.page.get_by_label(entry, exact=True).last.input_value()

    def _card(self, words: str) -> Locator:
        """In a chat the newest is at the bottom, in a channel at the top."""
        cards = self.page.locator(CARD).filter(has_text=words)
        return cards.first if self.in_channel else cards.last

    async def sees(self, text: str, times: int = 1) -> None:
        """Returns when it stands on the page that often, the log beside it not counted."""
        await self.page.wait_for_function(SEEN, arg=[text, times])

    async def count(self, text: str) -> int:
        return int(await self.page.evaluate(COUNT, text))

    async def screenshot(self, name: str) -> None:
        """As it is seen at a desk, and on a phone, with what is newest in sight."""
        await self.page.evaluate(SCROLL, self.in_channel)
        await self.page.screenshot(path=self._folder / f"{name}-desk.png")
        style = await self.page.add_style_tag(content=NARROW)
        await self.page.evaluate(SCROLL, self.in_channel)
        await self.page.screenshot(path=self._folder / f"{name}-phone.png", clip=PHONE)
        await style.evaluate("style => style.remove()")


def _is_elsewhere(url: str) -> bool:
    return urlsplit(url).hostname not in {"127.0.0.1", "localhost"}


async def playground_person(browser: Browser, address: str, folder: Path) -> PlaygroundPerson:
    """In a private window, in the chat with the bot. Screenshots go into the folder, or into the one that the environment names."""
    page = await browser.new_page(viewport=DESK, locale="de-DE")
    page.set_default_timeout(PATIENCE)
    await page.route(_is_elsewhere, lambda route: route.abort())
    await page.goto(address)
    await page.add_style_tag(content=WITHOUT_LOG)
    await page.locator(WRITING).first.wait_for()
    return PlaygroundPerson(page, address, Path(os.environ.get(SCREENSHOTS, folder)))
