"""The pages in a real browser: nothing that axe-core minds, everything within reach of the keyboard, at every size."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Literal

import pytest
import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage

from newsroom.people import Language
from tests.support.axe import DESKTOP, PHONE, looked_at, screenshot, tabbed, violations
from tests.support.element import SCREENSHOTS, chromium
from tests.support.site import EDITOR, Site, fill, open_site

pytestmark = [pytest.mark.element, pytest.mark.asyncio(loop_scope="module")]

PAGES = ("", "2027", "agenda")
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SMALL = """[...document.querySelectorAll('nav a, th a')].filter(one => {
  const box = one.getBoundingClientRect(); return box.height < 24 || box.width < 24; }).map(one => one.innerText)"""
RING = "getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement).outlineWidth"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def site(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Site]:
    """One for all: nothing here changes it."""
    async with open_site(tmp_path_factory.mktemp("site")) as made:
        await fill(made)
        yield made


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def opened() -> AsyncIterator[Browser]:
    async with chromium() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def browser(opened: Browser) -> AsyncIterator[Browser]:
    """The same browser for all; each page has a profile of its own, and none is left open."""
    yield opened
    for profile in opened.contexts:
        await profile.close()


async def addresses(site: Site, language: Language = "de") -> dict[str, str]:
    secret = await site.link(EDITOR, language=language)
    pages = {path or "year": f"{site.address}/s/{secret}/{path}" for path in PAGES}
    return {**pages, "gone": f"{site.address}/s/nothing/"}


@pytest.mark.parametrize(
    ("size", "colours", "paper"),
    [
        # Any two of the three meet at every push, all three before a release.
        (PHONE, "light", False),
        (PHONE, "dark", True),
        (DESKTOP, "light", True),
        (DESKTOP, "dark", False),
        pytest.param(PHONE, "light", True, marks=pytest.mark.release),
        pytest.param(PHONE, "dark", False, marks=pytest.mark.release),
        pytest.param(DESKTOP, "light", False, marks=pytest.mark.release),
        pytest.param(DESKTOP, "dark", True, marks=pytest.mark.release),
    ],
)
async def test_axe_finds_nothing_at_any_size_in_light_and_dark_and_on_paper(
    site: Site,
    browser: Browser,
    size: tuple[int, int],
    colours: Literal["light", "dark"],
    paper: bool,
) -> None:
    found: dict[str, list[str]] = {}
    for name, address in (await addresses(site)).items():
        page = await looked_at(browser, address, size, colours=colours, paper=paper)
        await screenshot(page, f"{name}-{size[0]}-{colours}{'-paper' * paper}")
        found[name] = await violations(page)
        if await page.evaluate(OVERFLOW) > 0:
            found[name].append("wider than the window")
        await page.close()
    assert found == {"year": [], "2027": [], "agenda": [], "gone": []}


async def test_axe_would_mind(site: Site, browser: Browser) -> None:
    """The check itself can fail."""
    page = await looked_at(browser, (await addresses(site))["year"])
    await page.evaluate("document.documentElement.removeAttribute('lang')")
    await page.evaluate("document.querySelector('h1').style.color = '#ddd'")
    assert sorted(one.partition(":")[0] for one in await violations(page)) == [
        "color-contrast",
        "html-has-lang",
    ]


@pytest.mark.parametrize("name", ["year", "agenda"])
async def test_the_keyboard_reaches_every_link_in_its_order(site: Site, browser: Browser, name: str) -> None:
    page = await looked_at(browser, (await addresses(site))[name], PHONE)
    links = await page.eval_on_selector_all("a", "links => links.map(link => link.getAttribute('href'))")
    assert await tabbed(page) == links
    assert links[0] == "#main"
    assert len(links) > 3


async def test_where_one_is_can_be_seen(site: Site, browser: Browser) -> None:
    page = await looked_at(browser, (await addresses(site))["year"])
    await page.keyboard.press("Tab")
    skip = page.locator(".skip")
    box = await skip.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    await page.keyboard.press("Tab")
    assert await page.evaluate(RING) == "solid3px"
    await skip.focus()
    await page.keyboard.press("Enter")
    assert await page.evaluate("document.activeElement.id") == "main"


async def test_what_is_touched_is_large_enough(site: Site, browser: Browser) -> None:
    page = await looked_at(browser, (await addresses(site))["year"], PHONE)
    assert await page.evaluate(SMALL) == []


@pytest.mark.parametrize("name", PAGES)
async def test_nothing_is_cut_off_at_four_times_the_size(site: Site, browser: Browser, name: str) -> None:
    """320 pixels are a desktop window at 400 % (WCAG 1.4.10)."""
    page = await looked_at(browser, (await addresses(site))[name or "year"], (320, 640))
    assert await page.evaluate(OVERFLOW) == 0


async def test_without_scripts_the_same_is_there(site: Site, browser: Browser) -> None:
    address = (await addresses(site))["year"]
    texts: list[str] = []
    refused: list[str] = []
    for scripts in (True, False):
        page = await browser.new_page(java_script_enabled=scripts)
        page.on("console", _keep(refused))
        await page.goto(address)
        texts.append(await page.locator("body").inner_text())
        assert await page.locator("h1").count() == 1
        await page.close()
    assert texts[0] == texts[1]
    assert refused == []


def _keep(kept: list[str]) -> Callable[[ConsoleMessage], None]:
    return lambda message: kept.append(message.text)


async def test_on_paper_the_year_fits_on_a_few_sheets(site: Site, browser: Browser, tmp_path: Path) -> None:
    page = await looked_at(browser, (await addresses(site))["year"], paper=True)
    made = await page.pdf(prefer_css_page_size=True)
    (Path(os.environ.get(SCREENSHOTS, tmp_path)) / "year.pdf").write_bytes(made)
    assert made.count(b"/Type /Page\n") <= 3


async def test_axe_finds_nothing_in_english(site: Site, browser: Browser) -> None:
    for address in (await addresses(site, "en")).values():
        assert await violations(await looked_at(browser, address, PHONE)) == []
