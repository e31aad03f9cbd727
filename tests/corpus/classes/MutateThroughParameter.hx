class Wallet {
    public var coins:Int;

    public function new(coins:Int) {
        this.coins = coins;
    }
}

class Shop {
    var earned = 0;

    public function new() {}

    public function sell(wallet:Wallet, price:Int):Bool {
        if (wallet.coins < price) return false;
        wallet.coins -= price;
        earned += price;
        return true;
    }

    public function report():String {
        return "earned " + earned;
    }
}

class MutateThroughParameter {
    static function main() {
        var shop = new Shop();
        var wallet = new Wallet(10);
        Sys.println(shop.sell(wallet, 7));
        Sys.println(shop.sell(wallet, 7));
        Sys.println(wallet.coins + " " + shop.report());
    }
}
