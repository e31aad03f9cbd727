package components;

import components.Shelf;

typedef ShelfAssigns = {
    books:Array<Book>,
    marked:String
}

/** A page made of the components: a click marks a book. **/
@:liveview
class ShelfLive {
    public function mount(params:Dynamic, session:Dynamic, socket:Socket):Socket {
        var books:Array<Book> = [
            {title: "Emma", author: "Jane Austen", copies: 2},
            {title: "Middlemarch", author: "George Eliot", copies: 0}
        ];
        return socket.assign("books", books).assign("marked", "");
    }

    public function handleEvent("mark", params:{title:String}, socket:Socket):Socket {
        return socket.assign("marked", params.title);
    }

    public function render(assigns:ShelfAssigns):String {
        return hxx('
            <section>
                {for book <- @books}
                    <Shelf.book_card book={book} highlighted={book.title == @marked}>
                        <:actions>
                            <button phx-click="mark" phx-value-title={book.title}>Mark</button>
                        </:actions>
                    </Shelf.book_card>
                {/for}
            </section>
        ');
    }
}
