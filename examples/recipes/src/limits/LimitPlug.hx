package limits;

import limits.RateLimiter;

/** Refuses who asks too often, and says in the answer's headers how things stand. **/
@:plug
class LimitPlug {
    public static function call(conn:Conn, opts:Dynamic):Conn {
        var client = conn.getReqHeader("x-card") ?? conn.host;
        return switch (RateLimiter.take(client, Date.now().getTime() / 1000)) {
            case Allowed(left):
                conn.putHeader("x-ratelimit-remaining", Std.string(left));
            case Refused(seconds):
                conn
                |> putHeader("retry-after", Std.string(seconds))
                |> putStatus(429)
                |> json({error: "too many requests"})
                |> halt();
        };
    }
}
