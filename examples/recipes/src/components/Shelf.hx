package components;

typedef Book = {
    title:String,
    author:String,
    copies:Int
}

/** Props are the fields of a structure: one that is missing, misspelt or of another type is an error
    where the component is used. **/
typedef BadgeProps = {
    text:String,
    ?tone:String
}

typedef BookCardProps = {
    book:Book,
    ?highlighted:Bool,
    ?actions:Slot
}

@:component
class Shelf {
    /** A short word in a coloured box. **/
    public static function badge(assigns:BadgeProps):String {
        return hxx('<span class={"badge " <> (@tone || "plain")}>{@text}</span>');
    }

    /** A book, whether it is in, and what one can do with it. **/
    public static function bookCard(assigns:BookCardProps):String {
        return hxx('
            <article class={if @highlighted then "card highlighted" else "card"}>
                <h3>{@book.title}</h3>
                <p>{@book.author}</p>
                <.badge :if={@book.copies > 0} text={copies(@book.copies)} tone="good" />
                <.badge :if={@book.copies == 0} text="lent out" />
                <footer>{render_slot(@actions)}</footer>
            </article>
        ');
    }

    public static function copies(count:Int):String {
        return count == 1 ? "1 copy" : '$count copies';
    }
}
