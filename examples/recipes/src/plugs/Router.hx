package plugs;

import plugs.Access;
import plugs.Role;

@:controller
class ShelfController {
    public function index(conn:Conn, params:Dynamic):Conn {
        return conn.json({shelves: ["A", "B"]});
    }

    public function delete(conn:Conn, params:{id:String}):Conn {
        var reader:Reader = conn.assigns.reader;
        return conn.json({removed: params.id, by: reader.card});
    }
}

@:router
@:pipeline("readers", ["accepts_json", LoadReader])
@:pipeline("staff", [{RequireRole, {role: Librarian, message: "staff only"}}])
@:routes([
    {
        name: "shelves",
        method: "GET",
        path: "/shelves",
        controller: ShelfController,
        action: "index",
        pipeline: "readers"
    },
    {
        name: "remove_shelf",
        method: "DELETE",
        path: "/shelves/:id",
        controller: ShelfController,
        action: "delete",
        pipeline: ["readers", "staff"]
    }
])
class Router {}
