/** `==` on structures and arrays asks whether they are the same one, not whether they look alike. **/
typedef Seat = {row:Int, taken:Bool};

class SameOrEqual {
    static function indexOfSame(seats:Array<Seat>, wanted:Seat):Int {
        for (i in 0...seats.length) {
            if (seats[i] == wanted) { // expect: HX4
                return i;
            }
        }
        return -1;
    }

    static function main() {
        var seats:Array<Seat> = [{row: 1, taken: false}, {row: 1, taken: false}];
        Sys.println(seats[0] == seats[1]); // expect: HX4
        Sys.println(indexOfSame(seats, seats[1]));
        Sys.println([1] == [1]); // expect: HX4
        Sys.println(seats[0].row == seats[1].row);
    }
}
