package reading;

@:endpoint(otp_app: "reading")
class BoardEndpoint {}

@:presence(otp_app: "reading", pubsub_server: "Reading.PubSub")
class Readers {}

@:socket
class BoardSocket {
    public function connect(params: {?card: String}, socket: Socket): Dynamic {
        if (params.card == null) {
            return :error;
        }
        return {:ok, assign(socket, "card", params.card)};
    }

    public function id(socket: Socket): Null<String> {
        return 'card:${socket.assigns.card}';
    }
}

@:channel("board:*")
class BoardChannel {
    public function join(topic: String, params: {name: String, ?shy: Bool}, socket: Socket): Dynamic {
        if (params.name == "") {
            return {:error, %{reason: "no name"}};
        }
        var board = topic.split(":")[1];
        socket = assign(socket, "name", params.name);
        push(socket, "welcome", %{board: board, name: params.name});
        announce(socket, params.name);
        return {:ok, %{board: board}, socket};
    }

    public function handleIn("note", payload: {text: String}, socket: Socket): Dynamic {
        if (payload.text == "") {
            return {:reply, {:error, %{reason: "empty"}}, socket};
        }
        broadcast(socket, "note", %{text: payload.text, from: socket.assigns.name});
        return {:reply, :ok, socket};
    }

    public function handleIn("leaf", payload: {}, socket: Socket): Socket {
        return assign(socket, "leafed", true);
    }

    public function handleIn(event: String, payload: Dynamic, socket: Socket): Dynamic {
        return {:reply, {:error, %{unknown: event}}, socket};
    }

    public function handleInfo(message: Dynamic, socket: Socket): Socket {
        return switch (message) {
            case {:closing, minutes}:
                push(socket, "closing", %{minutes: minutes});
                socket;
            default:
                socket;
        };
    }

    function announce(socket: Socket, name: String): Void {
        broadcastFrom(socket, "came", %{name: name});
    }
}
