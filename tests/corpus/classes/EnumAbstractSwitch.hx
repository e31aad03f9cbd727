enum abstract Suit(Int) {
    var Clubs;
    var Hearts;
    var Spades = 7;
    var Diamonds;

    public function isRed():Bool {
        return switch (abstractOf()) {
            case Hearts | Diamonds: true;
            default: false;
        }
    }

    function abstractOf():Suit {
        return cast this;
    }

    public function number():Int {
        return this;
    }
}

class EnumAbstractSwitch {
    static function main() {
        for (suit in [Clubs, Hearts, Spades, Diamonds]) {
            Sys.println(suit.number() + " " + suit.isRed());
        }
    }
}
