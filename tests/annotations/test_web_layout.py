"""In a project with an application's name, the web's modules are named and placed as Phoenix's
generators have it."""

from __future__ import annotations

import pytest

from compiler_core.analysis import Settings
from compiler_core.lower.module import lowered
from tests.support.check import FOLDER, analysis_of

ACTION = "public function index(conn: Conn, params: Dynamic): Conn { return conn.json([]); }"
FILES = {
    "controllers/api/PenController.hx": "package controllers.api;\n"
    f"@:controller class PenController {{ {ACTION} }}",
    "shop/PenPlug.hx": "package shop;\n@:plug class PenPlug {"
    " public static function call(conn: Conn, opts: Dynamic): Conn { return conn; } }",
    "Router.hx": '@:router @:routes([{method: "GET", path: "/pens", '
    'controller: "controllers.api.PenController", action: "index"}]) class Router {}',
    "shop/Pens.hx": "package shop;\n@:context class Pens {"
    " public static function all(): Int { return 1; } }",
}


def outputs(settings: Settings) -> dict[str, str]:
    analysis = analysis_of(FILES, settings)
    return {
        one.path: one.name for name in FILES for one in lowered(analysis.db, FOLDER + name).modules
    }


@pytest.mark.parametrize("app", ["shop", "Shop"])
def test_with_a_name_they_are_the_applications_own(app: str) -> None:
    assert outputs(Settings(defines={"app_name": app})) == {
        "shop_web/controllers/api/pen_controller.ex": "ShopWeb.Api.PenController",
        "shop_web/plugs/pen_plug.ex": "ShopWeb.PenPlug",
        "shop_web/router.ex": "ShopWeb.Router",
        "shop/pens.ex": "Shop.Pens",
    }


def test_without_a_name_the_package_counts() -> None:
    assert outputs(Settings()) == {
        "controllers/api/pen_controller.ex": "Controllers.Api.PenController",
        "shop/pen_plug.ex": "Shop.PenPlug",
        "router.ex": "Router",
        "shop/pens.ex": "Shop.Pens",
    }


def test_a_route_names_the_module() -> None:
    analysis = analysis_of(FILES, Settings(defines={"app_name": "shop"}))
    text = analysis.compiled(FOLDER + "Router.hx").text
    assert 'get "/pens", ShopWeb.Api.PenController, :index' in text
