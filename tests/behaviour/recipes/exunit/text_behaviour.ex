defmodule TextBehaviour do
  @moduledoc """
  What a text utility does. Options: `module`; `slug`, `shorten`, `extract`, the names of its
  functions; `sample`, a text, and `extracted`, what the last of them finds in it.
  """
  defmacro __using__(options) do
    quote bind_quoted: [options: options] do
      @module options[:module]
      @slug options[:slug]
      @shorten options[:shorten]
      @extract options[:extract]
      @sample options[:sample]
      @extracted options[:extracted]

      test "a slug is lower case, with one dash between words and none at the ends" do
        assert apply(@module, @slug, ["Hello, Wide  World!"]) == "hello-wide-world"
        assert apply(@module, @slug, ["--a--b--"]) == "a-b"
        assert apply(@module, @slug, ["Route 66"]) == "route-66"
        assert apply(@module, @slug, [""]) == ""
        assert apply(@module, @slug, ["!?"]) == ""
      end

      test "a short text stays as it is" do
        assert apply(@module, @shorten, ["short", 5]) == "short"
        assert apply(@module, @shorten, ["", 0]) == ""
      end

      test "a long text is cut, and the suffix counts" do
        assert apply(@module, @shorten, ["a longer text", 8]) == "a lon..."
        assert apply(@module, @shorten, ["a longer text", 8, "~"]) == "a longe~"
        assert apply(@module, @shorten, ["a longer text", 8, ""]) == "a longer"
      end

      test "lengths count characters, not bytes" do
        assert apply(@module, @shorten, ["äöüßé", 5]) == "äöüßé"
        assert apply(@module, @shorten, ["äöüßéà", 5]) == "äö..."
      end

      test "everything that matches is found, in order" do
        assert apply(@module, @extract, [@sample]) == @extracted
      end

      test "nothing is found where nothing matches" do
        assert apply(@module, @extract, ["nothing here"]) == []
        assert apply(@module, @extract, [""]) == []
      end
    end
  end
end
