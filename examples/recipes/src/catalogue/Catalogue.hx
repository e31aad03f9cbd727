package catalogue;

typedef Response = {
    status:Int,
    body:String
}

/** How requests go out: the application hands over one that speaks HTTP, a test one that answers by
    heart. **/
typedef Transport = (url:String) -> Result<Response, String>;

typedef Edition = {
    isbn:String,
    title:String,
    pages:Int
}

enum ClientError {
    NotFound;
    Unreadable(body:String);
    Failed(status:Int);
    Unreachable(reason:String);
}

/** A client of another library's catalogue, over whatever transport it is given. **/
@:module
class Catalogue {
    public static function edition(transport:Transport, isbn:String):Result<Edition, ClientError> {
        return with(
            body <- fetch(transport, '/editions/$isbn'),
            edition <- decode(body)
        ) {
            Ok(edition);
        };
    }

    static function fetch(transport:Transport, path:String):Result<String, ClientError> {
        return switch (transport("https://catalogue.example" + path)) {
            case Ok({status: 200, body: body}): Ok(body);
            case Ok({status: 404}): Error(NotFound);
            case Ok({status: status}): Error(Failed(status));
            case Error(reason): Error(Unreachable(reason));
        };
    }

    static function decode(body:String):Result<Edition, ClientError> {
        return switch (Jason.decode(body)) {
            case Ok(%{"isbn" => isbn, "title" => title, "pages" => pages}):
                Ok({isbn: isbn, title: title, pages: pages});
            default:
                Error(Unreadable(body));
        };
    }
}
