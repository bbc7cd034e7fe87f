"""Pictures of the pages that people see first. They are taken in every run, so that they can be taken;
`bin/test-browser -k pictures --pictures docs/pictures` keeps them."""
import io

import PIL.Image
import pytest


# Name: path, look, and how far down the picture goes, in pixels of the page.
PICTURES = {
    "home": ("index.html", "light", 1280, 1000),
    "incident": ("incidents/INC-2020-0408.html", "light", 1280, 1700),
    "incident-dark-small": ("incidents/INC-2020-0408.html", "dark", 390, 1400),
    "action-items": ("actions.html", "light", 1280, 1000),
}


@pytest.mark.parametrize("name", PICTURES)
def test_pictures(name, open_page, request):
    path, scheme, width, height = PICTURES[name]
    page = open_page("en", path, width=width, color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": height})
    # A palette makes a third of the size, and no eye sees it in a page of few colours.
    picture = PIL.Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(256)
    assert picture.size == (width, height)
    assert len(picture.getcolors()) > 20, "the picture is empty"
    if folder := request.config.getoption("--pictures"):
        picture.save(
            request.config.invocation_params.dir / folder / f"{name}.png", optimize=True)
