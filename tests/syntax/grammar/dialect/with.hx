// dialect
class Withs {
    static function f(id) {
        return with (user <- getUser(id), _ <- check(user), order = user.order) {
            order;
        } else {
            case NotFound: null;
            case {:error, e}: e;
        }
    }
}

// broken: `user <- getUser(id)` -> `user <- `
// broken: `case NotFound: null;` -> `case NotFound null;`
