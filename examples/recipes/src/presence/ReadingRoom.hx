package presence;

/** What the others see of a reader; everything that is tracked has this shape. **/
typedef Seat = {
    name:String,
    desk:Int,
    status:Status
}

enum Status {
    Reading;
    Away;
}

/** Presence with types: one place knows how a seat is tracked and read back. **/
@:module
class Seats {
    public static function take(socket:Socket, card:String, seat:Seat):Void {
        Readers.track(socket, card, seat);
    }

    public static function change(socket:Socket, card:String, seat:Seat):Void {
        Readers.update(socket, card, seat);
    }

    /** Everybody's seat, by card. **/
    public static function taken(topic:String):Map<String, Seat> {
        var entries:Map<String, {metas:Array<Seat>}> = Readers.list(topic);
        return [for (card => entry in entries) card => entry.metas[0]];
    }

    /** One line for each who is there. **/
    public static function describe(seats:Map<String, Seat>):Array<String> {
        return [for (seat in seats) '${seat.name} at ${seat.desk}: ${word(seat.status)}'];
    }

    static function word(status:Status):String {
        return switch (status) {
            case Reading: "reading";
            case Away: "away";
        };
    }
}

@:presence(otp_app: "reading", pubsub_server: "Reading.PubSub")
class Readers {}

@:channel("reading:*")
class ReadingRoomChannel {
    public function join(topic:String, params:{card:String, name:String, desk:Int}, socket:Socket):Dynamic {
        var seat:Seat = {name: params.name, desk: params.desk, status: Reading};
        Process.send(self(), :joined);
        return {:ok, socket.assign("card", params.card).assign("seat", seat)};
    }

    public function handleInfo(:joined, socket:Socket):Socket {
        Seats.take(socket, socket.assigns.card, socket.assigns.seat);
        push(socket, "readers", %{readers: Seats.describe(Seats.taken(socket.topic))});
        return socket;
    }

    public function handleIn("away", payload:{}, socket:Socket):Socket {
        var seat:Seat = socket.assigns.seat;
        var away:Seat = {name: seat.name, desk: seat.desk, status: Away};
        Seats.change(socket, socket.assigns.card, away);
        return socket.assign("seat", away);
    }
}
