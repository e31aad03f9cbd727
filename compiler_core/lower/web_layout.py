"""Names and files of a web application's modules, as Phoenix's generators lay them out.

With an application's name (`-D app_name=shop`, or in the settings) a class that an annotation makes
part of the web stands in `ShopWeb`, whatever package it is in:

    package controllers.api;                 ShopWeb.Api.ArticleController
    @:controller class ArticleController     lib/shop_web/controllers/api/article_controller.ex

Without a name, and for all other classes, the package is the module's.
"""

from __future__ import annotations

from compiler_core.elixir.names import module_name, pascal_case, snake_case
from compiler_core.lower import framework
from compiler_core.project.sources import defines
from compiler_core.query import Database
from compiler_core.semantics.declared import declared_type
from compiler_core.semantics.types import TypeId

_LAYERS = frozenset(("web", "server", "controllers", "channels", "live", "plugs", "components"))
"""Packages that say no more than the folder does."""


def web_module(db: Database, id: TypeId, annotations: tuple[str, ...]) -> str | None:
    """The module's name in `ShopWeb`, if it is one of that."""
    app = defines(db).get("app_name")
    if not app or framework.web_folder(db, annotations) is None:
        return None
    return f"{_web(app)}.{module_name('.'.join(_rest(app, id)), id.name.split('.')[0])}"


def web_path(db: Database, id: TypeId | None) -> str | None:
    """The module's file, below `lib/`."""
    app = defines(db).get("app_name")
    declared = None if id is None else declared_type(db, id)
    if not app or id is None or declared is None or declared.native is not None:
        return None
    folder = framework.web_folder(db, declared.annotations)
    if folder is None:
        return None
    names = [snake_case(one) for one in (*_rest(app, id), id.name.split(".")[0])]
    return "/".join([f"{snake_case(app)}_web", *([folder] if folder else []), *names]) + ".ex"


def _web(app: str) -> str:
    return f"{pascal_case(app[:1].upper() + app[1:])}Web"


def _rest(app: str, id: TypeId) -> tuple[str, ...]:
    """The package without what the application's name and the folder say already."""
    own = {snake_case(app), f"{snake_case(app)}_web"}
    parts = id.package
    while parts and (snake_case(parts[0]) in own or parts[0] in _LAYERS):
        parts = parts[1:]
    return parts
