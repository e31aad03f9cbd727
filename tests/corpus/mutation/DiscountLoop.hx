/** The loop variable is a structure, and the body changes it: so the array's elements change. **/
typedef Product = {name:String, price:Float, tags:Array<String>};

class DiscountLoop {
    static function discount(products:Array<Product>, percent:Int):Void {
        for (product in products) {
            product.price -= product.price * percent / 100;
        }
    }

    static function tagCheap(products:Array<Product>, limit:Float):Int {
        var tagged = 0;
        for (product in products) {
            if (product.price >= limit) {
                continue;
            }
            product.tags.push("cheap");
            tagged++;
        }
        return tagged;
    }

    static function main() {
        var products:Array<Product> = [
            {name: "lamp", price: 40, tags: []},
            {name: "chair", price: 100, tags: ["wood"]},
            {name: "mug", price: 8, tags: []}
        ];
        discount(products, 25);
        Sys.println(tagCheap(products, 50));
        for (product in products) {
            Sys.println(product.name + " " + product.price + " " + product.tags.join("/"));
        }
        for (i in 0...products.length) {
            products[i].name = products[i].name.toUpperCase();
        }
        Sys.println([for (product in products) product.name].join(" "));
    }
}
