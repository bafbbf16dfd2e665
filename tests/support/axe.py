"""A page in Debian's Chromium as people have it: on a phone, at a desk, in the dark, on paper; and what axe-core says of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, Page

from demo import node
from tests.support.element import PATIENCE, SCREENSHOTS

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "tests" / "web" / "axe" / "package.json"
CACHE = ROOT / ".cache" / "axe"
RUN = """async () => {
  const found = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  const told = one => `${one.id}: ${one.nodes.map(node => node.target.join(' ')).join('; ')}`;
  return { violations: found.violations.map(told), passes: found.passes.length };
}"""
PHONE, DESKTOP = (390, 844), (1280, 900)


async def looked_at(
    browser: Browser,
    address: str,
    size: tuple[int, int] = DESKTOP,
    *,
    colours: Literal["light", "dark"] = "light",
    paper: bool = False,
) -> Page:
    """In a window of its own, at that size in CSS pixels."""
    page = await browser.new_page(
        viewport={"width": size[0], "height": size[1]}, color_scheme=colours, locale="de-DE"
    )
    page.set_default_timeout(PATIENCE)
    await page.emulate_media(media="print" if paper else "screen", color_scheme=colours)
    await page.goto(address)
    return page


async def violations(page: Page) -> list[str]:
    """Every rule that the page breaks, and where."""
    await node.install(PACKAGE, CACHE)
    await page.evaluate((CACHE / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8"))
    found = await page.evaluate(RUN)
    assert found["passes"] > 10, found  # otherwise it has not looked
    return list(found["violations"])


async def tabbed(page: Page) -> list[str]:
    """Where the Tab key leads, one after another, as the links' own targets, until it leaves the page."""
    reached: list[str] = []
    for _ in range(200):
        await page.keyboard.press("Tab")
        target = await page.evaluate("document.activeElement.getAttribute('href')")
        if target is None:
            return reached
        reached.append(str(target))
    return reached


async def screenshot(page: Page, name: str) -> None:
    """The whole page, into the folder that the environment names; if it names none, nobody wants to see it."""
    if folder := os.environ.get(SCREENSHOTS):
        await page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
