package signup;

import signup.CardApplication;
import phoenix.Component;

/** What a form knows of one of its fields. **/
typedef Field = {
    name:String,
    value:Dynamic,
    errors:Array<Dynamic>
}

typedef EntryProps = {
    field:Field,
    label:String
}

/** A form that says while one types what is missing. **/
@:liveview
class SignupLive {
    public function mount(params:Dynamic, session:Dynamic, socket:Socket):Socket {
        return shown(socket, checked({})).assign("card", "");
    }

    public function handleEvent("validate", params:{application:Dynamic}, socket:Socket):Socket {
        return shown(socket, checked(params.application), "validate");
    }

    public function handleEvent("save", params:{application:Dynamic}, socket:Socket):Socket {
        return switch (checked(params.application).applyAction("insert")) {
            case Ok(application): socket.assign("card", cardFor(application));
            case Error(changeset): shown(socket, changeset, "validate");
        };
    }

    public function render():String {
        return hxx('
            <.form for={@form} phx-change="validate" phx-submit="save">
                <.entry field={@form[:name]} label="Name" />
                <.entry field={@form[:email]} label="E-mail" />
                <.entry field={@form[:age]} label="Age" />
                <button>Apply</button>
            </.form>
            {if @card != ""}
                <p>Your card: {@card}</p>
            {/if}
        ');
    }

    /** One line of the form, with what is wrong below it. **/
    public static function entry(assigns:EntryProps):String {
        return hxx('
            <label>
                {@label} <input name={@field.name} value={@field.value} />
                <span :for={{message, _} <- @field.errors} class="error">{message}</span>
            </label>
        ');
    }

    static function checked(attrs:Dynamic):Changeset {
        return CardApplication.changeset(%CardApplication{}, attrs);
    }

    // A form tells its errors once it has an action: an empty one that was just opened has none.
    static function shown(socket:Socket, changeset:Changeset, ?action:Atom):Socket {
        return socket.assign("form", toForm(changeset, {as: "application", action: action}));
    }

    static function cardFor(application:CardApplication):String {
        return application.branch + "-" + application.name.toLowerCase();
    }
}
