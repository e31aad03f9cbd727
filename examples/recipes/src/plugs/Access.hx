package plugs;

import plugs.Role;

/** Who asks: what the first plug leaves for all that follow. **/
typedef Reader = {
    card:String,
    role:Role
}

/** Reads the card and the role from the request's headers. **/
@:plug
class LoadReader {
    public static function call(conn:Conn, opts:Dynamic):Conn {
        var card = conn.getReqHeader("x-card");
        var reader:Reader = {card: card ?? "nobody", role: Roles.named(conn.getReqHeader("x-role"))};
        return conn.assign("reader", reader);
    }
}

/** How a route says whom it lets in, and what the others are told. **/
typedef RoleOptions = {
    role:Role,
    ?message:String
}

/** Lets in who has the role, and answers the others. **/
@:plug
class RequireRole {
    public static function init(options:RoleOptions):RoleOptions {
        return {role: options.role, message: options.message ?? "not for you"};
    }

    public static function call(conn:Conn, options:RoleOptions):Conn {
        var reader:Reader = conn.assigns.reader;
        if (Roles.allows(reader.role, options.role)) {
            return conn;
        }
        return conn.putStatus(403).json({error: options.message, card: reader.card}).halt();
    }
}
