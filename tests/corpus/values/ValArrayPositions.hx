/** Arrays: positions out of range and negative, insert, splice, slice, growing by index. **/
class ValArrayPositions {
    static function main() {
        var a = [10, 20, 30, 40, 50];
        Sys.println(a[0] + a[4]);
        Sys.println(a[5]);
        Sys.println(a[-1]);
        Sys.println(a.slice(1, 3) + "" + a.slice(-2) + a.slice(3) + a.slice(2, -1) + a.slice(9) + a.slice(0, 99));
        Sys.println(a.splice(1, 2) + " " + a);
        Sys.println(a.splice(-1, 1) + " " + a);
        Sys.println(a.splice(9, 1) + " " + a);
        a.insert(1, 15);
        a.insert(-1, 35);
        a.insert(99, 60);
        Sys.println(a);
        Sys.println(a.indexOf(15) + " " + a.indexOf(99) + " " + a.lastIndexOf(60) + " " + a.indexOf(10, 1));
        a.push(10);
        Sys.println(a.lastIndexOf(10) + " " + a.contains(35));
        Sys.println(a.remove(10) + " " + a.remove(99) + " " + a);
        var b = [];
        b[3] = 1;
        Sys.println(b + " " + b.length);
        b.resize(2);
        Sys.println(b);
        b.resize(3);
        Sys.println(b.length);
        Sys.println([1, 2].concat([3]) + "" + [].concat([1]));
        var c = [3, 1, 2];
        c.reverse();
        Sys.println(c);
        Sys.println(c.pop() + " " + c.shift() + " " + c);
        var e:Array<Int> = [];
        Sys.println(e.pop() + " " + e.shift());
        c.unshift(0);
        Sys.println(c.push(9) + " " + c.length);
        Sys.println(c.copy().concat(c).join(""));
    }
}
