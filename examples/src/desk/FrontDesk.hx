package desk;

/** What happens at the front desk, and what the reader is told. **/
@:module
class FrontDesk {
    /** Every kind of event has an answer: a new one that is forgotten here doesn't compile. **/
    public static function handle(event:DeskEvent):Answer {
        return switch (event) {
            case Borrowed(reader, title):
                Journal.write(reader.card, title);
                Answer.accepted(reader.name + " borrows " + title);

            case Returned(title, daysLate) if (daysLate > 0):
                Answer.refused(402, fine(daysLate) + " to pay for " + title);

            case Returned(title, _):
                Journal.write("shelf", title);
                Answer.accepted('$title is back');

            case Reserved(reader, titles):
                reserve(reader, titles);

            case Closed:
                Answer.refused(503, "We open again tomorrow");
        };
    }

    /** The status line of an answer. **/
    public static function status(answer:Answer):String {
        return switch (answer) {
            case accepted(text): "200 " + text;
            case refused(code, text): '$code $text';
        };
    }

    static function reserve(reader:Reader, titles:Array<String>):Answer {
        if (titles.length == 0) {
            return Answer.refused(400, "Nothing to reserve");
        }
        for (title in titles) {
            Journal.write(reader.card, "reserves " + title);
        }
        return Answer.accepted(reader.name + " reserves " + titles.join(", "));
    }

    static function fine(daysLate:Int):String {
        var cents = daysLate * 25;
        return cents >= 100 ? '${Math.floor(cents / 100)} crowns' : '$cents cents';
    }
}

typedef Reader = {
    var card:String;
    var name:String;
}

enum DeskEvent {
    Borrowed(reader:Reader, title:String);
    Returned(title:String, daysLate:Int);
    Reserved(reader:Reader, titles:Array<String>);
    Closed;
}

enum Answer {
    accepted(text:String);
    refused(code:Int, text:String);
}
