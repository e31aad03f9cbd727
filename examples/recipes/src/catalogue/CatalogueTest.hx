package catalogue;

import catalogue.Catalogue;

/** A server without a network: it answers from a table, and tells the test what it was asked. **/
@:module
class CannedServer {
    public static function get(url:String):Result<Response, String> {
        Process.send(self(), {:asked, url});
        return switch (url.split("/").pop()) {
            case "1": Ok({status: 200, body: '{"isbn": "1", "title": "Emma", "pages": 474}'});
            case "2": Ok({status: 200, body: "<html>"});
            case "3": Ok({status: 503, body: ""});
            case "4": Error("timeout");
            default: Ok({status: 404, body: ""});
        };
    }
}

@:exunit(async: true)
class CatalogueTest {
    @:test
    function findsAnEdition():Void {
        var emma = {isbn: "1", title: "Emma", pages: 474};
        assert(Catalogue.edition(CannedServer.get, "1") == Ok(emma));
    }

    @:test
    function asksForTheNumber():Void {
        Catalogue.edition(CannedServer.get, "1");
        receive {
            case {:asked, url}: assert(url == "https://catalogue.example/editions/1");
            after 0: flunk("nothing was asked");
        }
    }

    @:describe("what is wrong") @:test
    function isToldApart():Void {
        assert(Catalogue.edition(CannedServer.get, "9") == Error(NotFound));
        assert(Catalogue.edition(CannedServer.get, "2") == Error(Unreadable("<html>")));
        assert(Catalogue.edition(CannedServer.get, "3") == Error(Failed(503)));
        assert(Catalogue.edition(CannedServer.get, "4") == Error(Unreachable("timeout")));
    }
}
