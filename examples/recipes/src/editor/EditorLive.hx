package editor;

import editor.Change;
import editor.Document;
import phoenix.PubSub;
import reading.Messages;

/** The page of everybody who writes: it sends changes, and shows what the document has become. **/
@:liveview
class EditorLive {
    public function mount(params:Dynamic, session:Dynamic, socket:Socket):Socket {
        if (socket.connected()) {
            PubSub.subscribe(Messages, Document.TOPIC);
        }
        return shown(socket, Document.read());
    }

    public function handleEvent("insert", params:{at:Int, text:String, revision:Int}, socket:Socket):Socket {
        return shown(socket, Document.edit(Insert(params.at, params.text), params.revision));
    }

    public function handleEvent("delete", params:{at:Int, length:Int, revision:Int}, socket:Socket):Socket {
        return shown(socket, Document.edit(Delete(params.at, params.length), params.revision));
    }

    public function handleInfo({:edited, snapshot}, socket:Socket):Socket {
        return shown(socket, snapshot);
    }

    public function render():String {
        return hxx('
            <main>
                <textarea id="text" phx-hook="SendChanges" data-revision={@revision}>{@text}</textarea>
                <p>Revision {@revision}</p>
            </main>
        ');
    }

    static function shown(socket:Socket, snapshot:Snapshot):Socket {
        return socket.assign("text", snapshot.text).assign("revision", snapshot.revision);
    }
}
