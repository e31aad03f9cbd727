package reading;

@:router
@:pipeline("readers", ["accepts_json", CardPlug])
@:routes([
    {name: "books", method: "GET", path: "/books", controller: BookController, action: "index"},
    {name: "book", method: "GET", path: "/books/:id", controller: BookController, action: "show"},
    {name: "lend", method: HttpMethod.POST, path: "/books/:id/loans", controller: BookController, action: "lend", pipeline: "readers"}
])
@:include_controller("DeskController")
@:resources("shelves", ShelfController)
@:forward("/health", HealthPlug)
class ReadingRouter {}
