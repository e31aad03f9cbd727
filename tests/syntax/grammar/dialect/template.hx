// dialect
class Templates {
    function render(assigns) return hxx('<div class="a">{assigns.name}</div>');
}

// broken: `</div>');` -> `</div>';`
