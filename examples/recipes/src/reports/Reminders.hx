package reports;

typedef Loan = {
    card:String,
    title:String,
    due:Date
}

/** The rest of the application, in Elixir. **/
extern class Lending {
    static function loans():Array<Loan>;
    static function report(line:String):Void;
    static function write(card:String, text:String):Result<String, String>;
}

/** What the clock does: every night the late ones are reminded, on Mondays the journal is counted. **/
@:job(queue: "reminders", max_attempts: 3)
class Reminders {
    @:scheduled("30 2 * * *")
    public static function remindLate():Void {
        for (loan in late(Lending.loans(), Date.now())) {
            Reminders.enqueue({card: loan.card, title: loan.title});
        }
    }

    @:scheduled("0 6 * * MON")
    public static function countWeek():Void {
        Lending.report('${Lending.loans().length} loans');
    }

    /** One reminder: a letter of its own, so that one that fails is tried again alone. **/
    public static function perform(args:{card:String, title:String}):JobResult {
        if (args.card == "") {
            return {:cancel, "no card"};
        }
        return Lending.write(args.card, 'Please bring back ${args.title}');
    }

    public static function backoff(attempt:Int):Int {
        return 60 * attempt;
    }

    public static function late(loans:Array<Loan>, now:Date):Array<Loan> {
        return loans.filter(loan -> loan.due.getTime() < now.getTime());
    }
}
