package holds;

typedef Hold = {
    card:String,
    title:String
}

/** Who waits for which book, kept by an agent: a process whose whole work is to hold a value. **/
@:agent
class Holds {
    static function init(holds:Array<Hold>):Array<Hold> {
        return holds;
    }

    /** All holds, the oldest first. **/
    public static function all():Array<Hold> {
        return Agent.get(__MODULE__, holds -> holds);
    }

    /** Puts a reader at the end of the queue; twice is once. **/
    public static function place(card:String, title:String):Void {
        Agent.update(__MODULE__, holds -> insert(holds, {card: card, title: title}));
    }

    /** How many are before the reader, or null where the reader doesn't wait. **/
    public static function position(card:String, title:String):Null<Int> {
        var cards = Agent.get(__MODULE__, holds -> waiting(holds, title));
        var found = cards.indexOf(card);
        return found < 0 ? null : found;
    }

    /** The book is back: the first in its queue gets it, and waits no longer. **/
    public static function next(title:String):Null<String> {
        return Agent.getAndUpdate(__MODULE__, holds -> serve(holds, title));
    }

    static function insert(holds:Array<Hold>, hold:Hold):Array<Hold> {
        if (waiting(holds, hold.title).contains(hold.card)) {
            return holds;
        }
        return holds.concat([hold]);
    }

    static function waiting(holds:Array<Hold>, title:String):Array<String> {
        return [for (hold in holds) if (hold.title == title) hold.card];
    }

    static function serve(holds:Array<Hold>, title:String):{Null<String>, Array<Hold>} {
        var cards = waiting(holds, title);
        if (cards.length == 0) {
            return {null, holds};
        }
        var card = cards[0];
        return {card, holds.filter(hold -> hold.title != title || hold.card != card)};
    }
}
