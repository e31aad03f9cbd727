package servers;

/**
 * Readers' sessions in memory. A session ends after its time, or when the store is full and it is
 * the one that would have ended first.
 */
@:genserver
class SessionStore {
    var sessions:Map<String, Dynamic> = new Map();
    var deadlines:Map<String, Float> = new Map();
    var counts:Dynamic = {hits: 0, misses: 0, evictions: 0};
    var sweepEvery:Int = 30000;

    public function init(options:Dynamic):Dynamic {
        sweepEvery = options.sweep_every ?? 30000;
        Process.sendAfter(self(), :sweep, sweepEvery);

        return {:ok, {
            sessions: sessions,
            deadlines: deadlines,
            counts: counts,
            capacity: options.capacity ?? 500
        }};
    }

    public function handleCall(request:Dynamic, from:Dynamic, state:Dynamic):Dynamic {
        return switch (request) {
            case {:find, id}:
                lookUp(id, state);

            case {:keep, id, session, seconds}:
                {:reply, :ok, keepSession(id, session, seconds, state)};

            case {:end, id}:
                var known = state.sessions.exists(id);
                {:reply, known, dropSession(id, state)};

            case :counts:
                {:reply, state.counts, state};

            case :size:
                {:reply, state.sessions.size, state};

            case :reset:
                var fresh = {
                    sessions: new Map(),
                    deadlines: new Map(),
                    counts: {hits: 0, misses: 0, evictions: 0},
                    capacity: state.capacity
                };
                {:reply, :ok, fresh};

            default:
                {:reply, {:error, "Unknown request"}, state};
        };
    }

    public function handleCast(request:Dynamic, state:Dynamic):Dynamic {
        return switch (request) {
            case {:keep, id, session, seconds}:
                {:noreply, keepSession(id, session, seconds, state)};

            case {:end, id}:
                {:noreply, dropSession(id, state)};

            case :sweep:
                {:noreply, sweep(state)};

            default:
                {:noreply, state};
        };
    }

    public function handleInfo(message:Dynamic, state:Dynamic):Dynamic {
        return switch (message) {
            case :sweep:
                var swept = sweep(state);
                Process.sendAfter(self(), :sweep, sweepEvery);
                {:noreply, swept};

            default:
                {:noreply, state};
        };
    }

    // What the rest of the application calls.

    public static function startLink(options:Dynamic = null):Dynamic {
        return GenServer.startLink(__MODULE__, options ?? {}, {name: __MODULE__});
    }

    public static function find(id:String):Dynamic {
        return GenServer.call(__MODULE__, {:find, id});
    }

    public static function keep(id:String, session:Dynamic, seconds:Int = 900):Dynamic {
        return GenServer.call(__MODULE__, {:keep, id, session, seconds});
    }

    public static function keepLater(id:String, session:Dynamic, seconds:Int = 900):Dynamic {
        return GenServer.cast(__MODULE__, {:keep, id, session, seconds});
    }

    public static function finish(id:String):Dynamic {
        return GenServer.call(__MODULE__, {:end, id});
    }

    public static function figures():Dynamic {
        return GenServer.call(__MODULE__, :counts);
    }

    public static function size():Int {
        return GenServer.call(__MODULE__, :size);
    }

    public static function reset():Dynamic {
        return GenServer.call(__MODULE__, :reset);
    }

    // What changes the state; each of these hands it back.

    private function lookUp(id:String, state:Dynamic):Dynamic {
        if (hasEnded(id, state)) {
            dropSession(id, state);
        }
        if (!state.sessions.exists(id)) {
            state.counts.misses++;
            return {:reply, null, state};
        }
        state.counts.hits++;
        return {:reply, state.sessions.get(id), state};
    }

    private function keepSession(id:String, session:Dynamic, seconds:Int, state:Dynamic):Dynamic {
        var isNew = !state.sessions.exists(id);
        if (isNew && state.sessions.size >= state.capacity) {
            evictFirstToEnd(state);
        }
        state.sessions.set(id, session);
        state.deadlines.set(id, Date.now().getTime() + seconds * 1000);
        return state;
    }

    private function dropSession(id:String, state:Dynamic):Dynamic {
        state.sessions.remove(id);
        state.deadlines.remove(id);
        return state;
    }

    private function hasEnded(id:String, state:Dynamic):Bool {
        if (!state.deadlines.exists(id)) {
            return false;
        }
        return state.deadlines.get(id) < Date.now().getTime();
    }

    private function sweep(state:Dynamic):Dynamic {
        var ended = [];
        for (id in state.deadlines.keys()) {
            if (hasEnded(id, state)) {
                ended.push(id);
            }
        }
        for (id in ended) {
            dropSession(id, state);
            state.counts.evictions++;
        }
        return state;
    }

    private function evictFirstToEnd(state:Dynamic):Dynamic {
        var first = null;
        var earliest = Math.POSITIVE_INFINITY;
        for (id in state.deadlines.keys()) {
            var deadline = state.deadlines.get(id);
            if (deadline < earliest) {
                earliest = deadline;
                first = id;
            }
        }
        if (first != null) {
            dropSession(first, state);
            state.counts.evictions += 1;
        }
        return state;
    }
}
