/** A queue: a tree gone through level by level. **/
class Breadth {
    public static function run(n:Int):Int {
        var queue = [1];
        var sum = 0;
        while (queue.length > 0) {
            var node = queue.shift();
            sum += node % 7;
            if (node * 2 <= n) queue.push(node * 2);
            if (node * 2 + 1 <= n) queue.push(node * 2 + 1);
        }
        return sum;
    }
}
