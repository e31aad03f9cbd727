class Cell {
    public final value:Int;
    public var next:Null<Cell>;

    public function new(value:Int, next:Null<Cell>) {
        this.value = value;
        this.next = next;
    }
}

class Chain {
    var head:Null<Cell> = null;
    public var size(default, null):Int = 0;

    public function new() {}

    public function push(value:Int):Chain {
        head = new Cell(value, head);
        size++;
        return this;
    }

    public function sum():Int {
        var total = 0;
        var cell = head;
        while (cell != null) {
            total += cell.value;
            cell = cell.next;
        }
        return total;
    }

    public function reversed():Chain {
        var result = new Chain();
        var cell = head;
        while (cell != null) {
            result.push(cell.value);
            cell = cell.next;
        }
        return result;
    }

    public function toString():String {
        var parts = [];
        var cell = head;
        while (cell != null) {
            parts.push("" + cell.value);
            cell = cell.next;
        }
        return parts.join("->");
    }
}

class NodeList {
    static function main() {
        var chain = new Chain().push(1).push(2).push(3);
        Sys.println(chain.toString());
        Sys.println(chain.reversed().toString());
        Sys.println(chain.sum() + chain.size);
    }
}
