/** Prefix and postfix steps whose value is used, compound assignment as a value. **/
typedef Sequence = {next:Int, step:Int};

class PostfixValues {
    static function advance(sequence:Sequence):Int {
        var value = sequence.next;
        sequence.next += sequence.step;
        return value;
    }

    static function main() {
        var i = 5;
        var a = i++;
        var b = ++i;
        Sys.println('$a $b $i');
        var c = i-- - --i;
        Sys.println('$c $i');

        var ids:Sequence = {next: 100, step: 5};
        var first = advance(ids);
        var second = advance(ids);
        Sys.println(first + " " + second + " " + ids.next);
        var taken = ids.next++;
        Sys.println(taken + " " + ids.next);

        var values = [10, 20, 30];
        var at = 0;
        values[at++] += 1;
        values[at++] += 2;
        Sys.println(values.join(" ") + " at " + at);

        var x = 1;
        var y = x = 7;
        Sys.println(x + y);
        var sum = 0;
        Sys.println((sum += 4) * 2 + sum);
        Sys.println(values[--at]);
    }
}
