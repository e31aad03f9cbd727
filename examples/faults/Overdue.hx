/**
 * Two faults, for showing what a diagnostic looks like: the annotation of the class is misspelt,
 * and the switch forgets one kind of notice.
 */
@:modul
class Overdue {
    public static function subject(notice:Notice):String {
        return switch (notice) {
            case Reminder(title): 'Please bring back $title';
            case Warning(title, 1): '$title is a day late';
            case Warning(title, days): '$title is $days days late';
        };
    }
}

enum Notice {
    Reminder(title:String);
    Warning(title:String, days:Int);
    Invoice(title:String, amount:Float);
}
