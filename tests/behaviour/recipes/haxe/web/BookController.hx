package reading;

enum LendingFault {
    NoSuchBook;
    AlreadyLent(until: String);
}

@:controller
class BookController {
    use LendingFaults;

    static final TITLES = ["Emma", "Persuasion", "Sanditon"];

    public function index(conn: Conn, params: {?first: String}): Conn {
        var found = TITLES.filter(title -> params.first == null || title.startsWith(params.first));
        return conn.json({books: found});
    }

    public function show(conn: Conn, params: {id: String}): Result<Conn, LendingFault> {
        return title(params.id).map(title -> conn.json({title: title}));
    }

    public function lend(conn: Conn, params: {id: String}): Result<Conn, LendingFault> {
        if (params.id == "3") {
            return Error(AlreadyLent("June"));
        }
        return switch (title(params.id)) {
            case Ok(title):
                Ok(conn.putStatus(201).json({lent: title, card: conn.assigns.card}));
            case Error(fault):
                Error(fault);
        };
    }

    static function title(id: String): Result<String, LendingFault> {
        var number = Std.parseInt(id);
        if (number == null || number < 1 || number > TITLES.length) {
            return Error(NoSuchBook);
        }
        return Ok(TITLES[number - 1]);
    }
}

@:fallback_controller
class LendingFaults {
    public function call(conn: Conn, fault: LendingFault): Conn {
        return switch (fault) {
            case NoSuchBook: conn.putStatus(404).json({error: "no such book"});
            case AlreadyLent(until): conn.putStatus(409).json({error: "lent", until: until});
        };
    }
}
