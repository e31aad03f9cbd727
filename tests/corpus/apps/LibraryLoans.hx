typedef Book = {isbn:String, title:String, copies:Int, ?notes:Array<String>};
typedef Loan = {book:Book, member:Member, due:Int};

class Member {
    public final name:String;
    public var loans:Array<Loan> = [];
    public var fines:Float = 0;

    public function new(name:String)
        this.name = name;
}

enum LoanResult {
    Granted(loan:Loan);
    NoCopies(title:String);
    TooMany(count:Int);
    Unknown;
}

class Library {
    static inline var MAX_LOANS = 2;

    var books:Array<Book> = [];
    var loans:Array<Loan> = [];
    var today = 0;

    public function new() {}

    public function addBook(isbn:String, title:String, copies:Int):Void {
        for (b in books) {
            if (b.isbn == isbn) {
                b.copies += copies;
                return;
            }
        }
        books.push({isbn: isbn, title: title, copies: copies});
    }

    function findBook(isbn:String):Null<Book> {
        for (b in books) if (b.isbn == isbn) return b;
        return null;
    }

    public function lend(m:Member, isbn:String):LoanResult {
        var book = findBook(isbn);
        if (book == null) return Unknown;
        if (book.copies == 0) return NoCopies(book.title);
        if (m.loans.length >= MAX_LOANS) return TooMany(m.loans.length);
        book.copies--;
        var loan = {book: book, member: m, due: today + 14};
        m.loans.push(loan);
        loans.push(loan);
        return Granted(loan);
    }

    public function giveBack(m:Member, isbn:String):Bool {
        for (l in m.loans) {
            if (l.book.isbn == isbn) {
                if (today > l.due) m.fines += (today - l.due) * 0.25;
                m.loans.remove(l);
                loans.remove(l);
                var book = findBook(isbn);
                book.copies++;
                return true;
            }
        }
        return false;
    }

    public function pass(days:Int):Array<String> {
        today += days;
        var late = loans.filter(l -> l.due < today);
        return late.map(l -> l.member.name + " is late with " + l.book.title);
    }

    public function stock():String
        return books.map(b -> b.title + ":" + b.copies).join(", ");
}

class LibraryLoans {
    static function tell(r:LoanResult) {
        Sys.println(switch r {
            case Granted(l): l.member.name + " has " + l.book.title + " until " + l.due;
            case NoCopies(t): "no copies of " + t;
            case TooMany(n): 'already $n loans';
            case Unknown: "unknown";
        });
    }

    static function main() {
        var lib = new Library();
        lib.addBook("1", "Emma", 1);
        lib.addBook("2", "Dune", 2);
        lib.addBook("3", "Ulysses", 1);
        lib.addBook("1", "Emma", 1);
        var ann = new Member("Ann");
        var bob = new Member("Bob");
        tell(lib.lend(ann, "1"));
        tell(lib.lend(bob, "1"));
        tell(lib.lend(bob, "9"));
        tell(lib.lend(ann, "2"));
        tell(lib.lend(ann, "3"));
        Sys.println(lib.stock());
        for (s in lib.pass(20)) Sys.println(s);
        Sys.println(lib.giveBack(ann, "1") + " " + lib.giveBack(ann, "1") + " " + ann.fines);
        tell(lib.lend(bob, "1"));
        tell(lib.lend(bob, "3"));
        Sys.println(lib.stock());
        Sys.println([for (l in ann.loans) l.book.title]);
        Sys.println(bob.loans.length);
    }
}
