package limits;

typedef Bucket = {
    tokens:Float,
    filled:Float
}

typedef Limits = {
    capacity:Int,
    perSecond:Float,
    buckets:Map<String, Bucket>
}

enum Verdict {
    Allowed(left:Int);
    Refused(waitSeconds:Int);
}

enum LimitRequest {
    Take(client:String, now:Float);
    Reset;
}

/** A bucket of tokens for each client: a request takes one, time puts them back. **/
@:genserver
class RateLimiter {
    public function init(options:{capacity:Int, perSecond:Float}):Limits {
        return {capacity: options.capacity, perSecond: options.perSecond, buckets: new Map()};
    }

    public function handleCall(request:LimitRequest, from:From, state:Limits):Dynamic {
        return switch (request) {
            case Take(client, now):
                var bucket = refilled(state, client, now);
                if (bucket.tokens < 1) {
                    {:reply, Refused(Math.ceil((1 - bucket.tokens) / state.perSecond)), state};
                } else {
                    var left = bucket.tokens - 1;
                    state.buckets.set(client, {tokens: left, filled: now});
                    {:reply, Allowed(Math.floor(left)), state};
                }

            case Reset:
                {:reply, :ok, {...state, buckets: new Map()}};
        };
    }

    public static function startLink(options:{capacity:Int, perSecond:Float}):Dynamic {
        return GenServer.startLink(__MODULE__, options, {name: __MODULE__});
    }

    /** Takes a token for a client, at a time in seconds. **/
    public static function take(client:String, now:Float):Verdict {
        return GenServer.call(__MODULE__, Take(client, now));
    }

    public static function reset():Void {
        GenServer.call(__MODULE__, Reset);
    }

    static function refilled(state:Limits, client:String, now:Float):Bucket {
        var bucket = state.buckets.get(client) ?? {tokens: state.capacity, filled: now};
        var gained = (now - bucket.filled) * state.perSecond;
        return {tokens: Math.min(state.capacity, bucket.tokens + gained), filled: now};
    }
}
