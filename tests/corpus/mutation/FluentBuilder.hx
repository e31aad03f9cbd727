/** Functions that return their own argument after changing it. **/
typedef Page = {title:String, lines:Array<String>};

class FluentBuilder {
    static function title(page:Page, text:String):Page {
        page.title = text;
        return page;
    }

    static function line(page:Page, text:String):Page {
        page.lines.push(text);
        return page;
    }

    static function append(values:Array<Int>, value:Int):Array<Int> {
        values.push(value);
        return values;
    }

    static function render(page:Page):String {
        return page.title + "\n" + page.lines.map(l -> "  " + l).join("\n");
    }

    static function main() {
        var page = line(line(title({title: "", lines: []}, "Menu"), "soup"), "bread");
        Sys.println(render(page));
        page = title(page, "Card");
        Sys.println(render(page));
        line(page, "tea");
        Sys.println(page.lines.length);

        var values = [1];
        append(append(values, 2), 3);
        Sys.println(values.join(" "));
    }
}
