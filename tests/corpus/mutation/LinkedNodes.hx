/** Nodes that point at each other: a walk holds a second name of each. **/
class Node {
    public var value:Int;
    public var next:Null<Node>;

    public function new(value:Int) {
        this.value = value;
        next = null;
    }
}

class LinkedNodes {
    static function append(head:Node, value:Int):Void {
        var node = head;
        while (node.next != null) {
            node = node.next;
        }
        node.next = new Node(value); // expect: HX4
    }

    static function values(head:Null<Node>):Array<Int> {
        var result = [];
        var node = head;
        while (node != null) {
            result.push(node.value);
            node = node.next;
        }
        return result;
    }

    static function main() {
        var head = new Node(1);
        append(head, 2); // expect: HX4
        append(head, 3); // expect: HX4
        Sys.println(values(head).join(" "));
        var second = head.next;
        second.value = 20; // expect: HX4
        Sys.println(values(head).join(" "));
        head.next.next.value = 30;
        Sys.println(head.next.next.value);
    }
}
