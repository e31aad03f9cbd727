package editor;

import editor.Change;
import phoenix.PubSub;
import reading.Messages;

typedef Snapshot = {
    text:String,
    revision:Int
}

typedef DocumentState = {
    text:String,
    changes:Array<Change>
}

enum Request {
    Read;
    Edit(change:Change, revision:Int);
}

/** One text that many write: the process puts their changes in an order. **/
@:genserver
class Document {
    public static final TOPIC = "document";

    public function init(text:String):DocumentState {
        return {text: text, changes: []};
    }

    public function handleCall(request:Request, from:From, state:DocumentState):Dynamic {
        return switch (request) {
            case Read:
                {:reply, snapshot(state), state};

            case Edit(change, revision):
                var settled = settle(change, state.changes.slice(revision));
                var edited:DocumentState = {
                    text: Changes.apply(state.text, settled),
                    changes: state.changes.concat([settled])
                };
                PubSub.broadcast(Messages, TOPIC, {:edited, snapshot(edited)});
                {:reply, snapshot(edited), edited};
        };
    }

    public static function startLink(text:String):Dynamic {
        return GenServer.startLink(__MODULE__, text, {name: __MODULE__});
    }

    public static function read():Snapshot {
        return GenServer.call(__MODULE__, Read);
    }

    /** `revision` is that of the text which the author saw. **/
    public static function edit(change:Change, revision:Int):Snapshot {
        return GenServer.call(__MODULE__, Edit(change, revision));
    }

    // What was done since the author looked moves the places in the change.
    static function settle(change:Change, since:Array<Change>):Change {
        for (earlier in since) {
            change = Changes.after(change, earlier);
        }
        return change;
    }

    static function snapshot(state:DocumentState):Snapshot {
        return {text: state.text, revision: state.changes.length};
    }
}
