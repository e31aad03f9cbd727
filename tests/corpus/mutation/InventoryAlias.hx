/** Two names for one structure: what is done through one is seen through the other. **/
typedef Item = {name:String, count:Int};

class InventoryAlias {
    static function restock(item:Item, amount:Int):Void {
        item.count += amount;
    }

    static function describe(item:Item):String {
        return item.name + " x" + item.count;
    }

    static function main() {
        var bolts:Item = {name: "bolts", count: 10};
        var shelf = bolts;
        shelf.count = 12; // expect: HX4
        Sys.println(describe(bolts));
        restock(bolts, 5); // expect: HX4
        Sys.println(describe(shelf));

        var nuts:Item = {name: "nuts", count: 1};
        var other:Item = {name: nuts.name, count: nuts.count};
        other.count = 99;
        Sys.println(describe(nuts));
        Sys.println(describe(other));
    }
}
