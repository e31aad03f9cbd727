class Shelf {
  public final label:String;
  public final books:Array<String>;

  public function new(label, books) {
    this.label = label;
    this.books = books;
  }
}

class FoundByBreak {
  static function arrange(titles:Array<String>):Array<Shelf> {
    var shelves:Array<Shelf> = [];
    for (title in titles) {
      var found = null;
      for (shelf in shelves)
        if (shelf.label == title.charAt(0)) {
          found = shelf;
          break;
        }
      if (found == null)
        shelves.push(new Shelf(title.charAt(0), [title]));
      else
        found.books.push(title);
    }
    return shelves;
  }

  static function main() {
    for (shelf in arrange(["ash", "birch", "aspen", "beech", "cedar", "alder"]))
      Sys.println(shelf.label + ": " + shelf.books.join(" "));
    var last = null;
    var shelves = [new Shelf("x", []), new Shelf("y", [])];
    for (shelf in shelves) {
      if (shelf.label == "z") continue;
      last = shelf;
      var books = last.books;
      books.push("end");
      if (shelf.label == "x") continue;
      break;
    }
    last.books.push("more");
    for (shelf in shelves) Sys.println(shelf.books);
  }
}
