package reading;

@:controller
class DeskController {
    @:route({method: "GET", path: "/desk"})
    public function open(conn: Conn, params: Dynamic): Conn {
        return conn.text("open");
    }

    @:route({method: "DELETE", path: "/desk/:day"})
    public function close(conn: Conn, params: {day: String}): Conn {
        return conn.putHeader("x-closed", params.day).sendResp(204, "");
    }

    /** Its name is one of Phoenix's own. **/
    @:route({method: "GET", path: "/desk/moved"})
    public function redirect(conn: Conn, params: Dynamic): Conn {
        return conn.putStatus(301).putHeader("location", "/desk").text("moved");
    }
}

@:controller
class ShelfController {
    public function index(conn: Conn, params: Dynamic): Conn {
        return conn.json({shelves: 2});
    }

    public function delete(conn: Conn, params: {id: String}): Conn {
        return conn.putStatus(202).json({gone: params.id});
    }
}

@:plug
class CardPlug {
    public static function call(conn: Conn, opts: Dynamic): Conn {
        var card = conn.getReqHeader("x-card");
        if (card == null) {
            return conn.putStatus(401).json({error: "no card"}).halt();
        }
        return conn.assign("card", card);
    }
}

@:plug
class HealthPlug {
    public static function init(opts: Dynamic): Dynamic {
        return {word: "well"};
    }

    public static function call(conn: Conn, opts: {word: String}): Conn {
        return conn.sendResp(200, opts.word);
    }
}
